/**
 * Why a package cannot be made, in words for whoever ran the command: one line, then what was
 * found, a line each.
 */
export class PackageError extends Error {
	override readonly name = 'PackageError';
	readonly findings: readonly string[];

	constructor(message: string, findings: readonly string[] = []) {
		super(message);
		this.findings = findings;
	}
}
