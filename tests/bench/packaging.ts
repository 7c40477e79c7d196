import { spawn } from 'node:child_process';

/** Makes all packages the way `npm run package` does, and says how long it took. */
export async function packageAll(): Promise<{
	packageSeconds: number;
	largestPackageBytes: number;
}> {
	const started = performance.now();
	const json = await outputOf('npx', [
		...['tsx', 'src/cli/package.ts'],
		...['--out', 'build/packages', '--json']
	]);
	const packages = JSON.parse(json) as { bytes: number }[];
	return {
		packageSeconds: (performance.now() - started) / 1000,
		largestPackageBytes: Math.max(...packages.map(({ bytes }) => bytes))
	};
}

function outputOf(program: string, args: string[]): Promise<string> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
		let output = '';
		child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
		child.on('error', reject);
		child.on('close', (code) =>
			code === 0 ? resolve(output) : reject(new Error(`Packaging failed with exit code ${code}.`))
		);
	});
}
