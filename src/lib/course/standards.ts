import type { ParsedCourse } from './model.ts';
import { parseYaml } from './parse/yaml.ts';
import type { Report } from './report.ts';
import { checkAgainst } from './schema/error-words.ts';
import { StandardsSchema } from './schema/standards.ts';

export type Standards = Pick<ParsedCourse, 'standards' | 'areas'>;

/** `standards.yaml`: each standard with the area that its number puts it in. */
export function parseStandards(text: string, report: Report): Standards | undefined {
	const yaml = parseYaml(text, report, { isText: (path) => path.at(-1) !== 'scored' });
	const parsed = yaml && checkAgainst(StandardsSchema, yaml, 'standards', report);
	if (!parsed) return undefined;
	const areas = new Set(parsed.areas.map((area) => area.number));
	const seen = new Set<string>();
	const standards = parsed.standards.map((standard, i) => {
		const { number } = standard;
		const place = yaml.placeOf(['standards', i, 'number']);
		const area = number.slice(0, number.indexOf('.'));
		if (seen.has(number)) report.error('standards', place, `Standard ${number} stands twice.`);
		if (!areas.has(area))
			report.error('standards', place, `Standard ${number} has no area: ${area} is not among \`areas\`.`);
		seen.add(number);
		return { number, area, text: standard.text, scored: standard.scored };
	});
	return { areas: parsed.areas, standards };
}
