import type { Report } from './report.ts';
import { checkAgainst } from './schema/error-words.ts';
import { SettingsSchema, type Settings } from './schema/settings.ts';
import { parseYaml } from './parse/yaml.ts';

const TEXT = new Set(['id', 'title', 'description', 'publisher', 'licence', 'lessons', 'languages']);

/** Why a status profile and the other settings cannot go together; `null` where they can. */
export function statusClash({ status, masteryScore }: Settings): string | null {
	if (status !== 'completion-only' || !masteryScore) return null;
	return '`status: completion-only` says nothing of passing, and `masteryScore: true` lets the LMS decide it. Choose one.';
}

/** `course.yaml`. `undefined` when it cannot be used; the report says why. */
export function parseSettings(text: string, report: Report): Settings | undefined {
	const isText = (path: readonly PropertyKey[]) => TEXT.has(String(path[0]));
	const yaml = parseYaml(text, report, { isText });
	if (!yaml) return undefined;
	const settings = checkAgainst(SettingsSchema, yaml, 'settings', report);
	if (!settings) return undefined;
	const base = settings.languages[0] ?? '';
	for (const key of ['title', 'description', 'publisher'] as const) {
		if (settings[key][base] === undefined)
			report.error('settings', yaml.placeOf([key]), `\`${key}\` has no text in "${base}", the base language.`);
		for (const language of Object.keys(settings[key]))
			if (!settings.languages.includes(language))
				report.error(
					'settings',
					yaml.placeOfKey([key], language),
					`"${language}" is not one of the course's \`languages\`.`
				);
	}
	const clash = statusClash(settings);
	if (clash) report.error('settings', yaml.placeOf(['status']), clash);
	for (const list of ['lessons', 'languages'] as const)
		settings[list].forEach((entry, i) => {
			if (settings[list].indexOf(entry) !== i)
				report.error('settings', yaml.placeOf([list, i]), `"${entry}" stands twice in \`${list}\`.`);
		});
	return {
		...settings,
		lessons: [...new Set(settings.lessons)],
		languages: [...new Set(settings.languages)]
	};
}
