/** HTML that is finished: put into other markup it stays as it is. */
export class Markup {
	readonly html: string;

	constructor(html: string) {
		this.html = html;
	}
}

type Part = string | number | Markup | null | readonly Part[];

/**
 * Markup from a template. Text put into it is escaped; finished markup and lists of it are not, and
 * `null` is nothing.
 */
export function markup(literals: TemplateStringsArray, ...parts: Part[]): Markup {
	return new Markup(literals.map((literal, at) => literal + written(parts[at] ?? null)).join(''));
}

/** HTML from the course's compiler, which has sanitised it. */
export const compiled = (html: string): Markup => new Markup(html);

function written(part: Part): string {
	if (part === null) return '';
	if (part instanceof Markup) return part.html;
	if (typeof part === 'object') return part.map(written).join('');
	return String(part).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
