import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Place } from '../diagnostic.ts';
import { placeOf } from '../place.ts';
import type { Report } from '../report.ts';
import type { Passage, Scene } from '../schema/page.ts';
import type { ChoicePlan, Ending, ScenarioPlan } from '../schema/plan.ts';
import { choicesOf, renderChoice, type Choice } from './choice.ts';
import { parseChoiceTitle } from './choice-title.ts';
import { cutAtHeadings, type Compiled, type Draft, type Section } from './draft.ts';
import { sectionIds } from './heading-id.ts';
import { parseSpeech } from './speech.ts';
import { refuseAnchors, refuseQuotes } from './strays.ts';
import { parseTarget } from './target.ts';

/** `name.scenario.md`: headings are scenes, links in lists are choices. */
export function parseScenario(draft: Draft<'scenario'>): Compiled {
	const { tree, frontMatter, report, render, base, context } = draft;
	const { intro, sections } = cutAtHeadings(tree);
	const ids = sectionIds(sections, report);
	const meters = Object.keys(frontMatter.meters);
	if (sections.length === 0)
		report.stop('scene', undefined, 'The scenario has no scenes.', 'Each ## heading opens one.');
	refuseStrays(intro, report);

	const baseScenes = context.base?.page?.kind === 'scenario' ? context.base.page.scenes : undefined;
	const baseIds = baseScenes?.map((scene) => scene.id) ?? [];
	const scenes: Scene[] = [];
	const plans: ScenarioPlan['scenes'] = [];
	const options: Place[][] = [];
	sections.forEach((section, i) => {
		const { title, ending } = parseTitle(section, report);
		const { passages, choices } = parseBody(section, draft);
		checkWayOn(section, ending, choices, report);
		scenes.push({
			id: baseIds[i] ?? ids[i] ?? '',
			title,
			...(ending && { ending }),
			body: passages,
			choices: choices.map((choice) => renderChoice(choice, render))
		});
		plans.push({
			...(ending && { ending }),
			choices: choices.map(({ link }): ChoicePlan => {
				const rest = parseChoiceTitle(link, meters, report);
				return { to: parseTarget(link, ids, baseIds, report), ...rest };
			})
		});
		options.push(choices.map(({ item }) => placeOf(item)));
	});

	return {
		page: {
			...base,
			kind: 'scenario',
			intro: render.blocks(intro),
			meters: meters.map((key) => ({ key, label: frontMatter.meters[key]?.label ?? key })),
			...(frontMatter.supervision && { supervision: frontMatter.supervision }),
			scenes
		},
		activity: {
			kind: 'scenario',
			standards: frontMatter.standards,
			meters: Object.values(frontMatter.meters).map(({ start, min, max }) => ({ start, min, max })),
			scenes: plans
		},
		...(frontMatter.discuss && { discuss: frontMatter.discuss }),
		places: { parts: sections.map(({ heading }) => placeOf(heading)), options }
	};
}

const ENDING = /^Ending \((good|mixed|poor)\):\s*(.+)$/s;

const capitalised = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

function parseTitle({ heading }: Section, report: Report): { title: string; ending?: Ending } {
	const text = toString(heading).trim();
	const [, ending, title] = ENDING.exec(text) ?? [];
	// After the colon authors go on in lower case; on the page the title stands alone.
	if (ending && title) return { title: capitalised(title), ending: ending as Ending };
	if (/^ending\s*[(:]/i.test(text))
		report.stop(
			'ending',
			heading,
			'This ending does not say what kind it is.',
			'Write ## Ending (good): …, ## Ending (mixed): … or ## Ending (poor): …'
		);
	return { title: text };
}

function parseBody({ body }: Section, { frontMatter, report, render }: Draft<'scenario'>) {
	const passages: Passage[] = [];
	const choices: Choice[] = [];
	let narration: RootContent[] = [];
	const tell = () => {
		const html = render.blocks(narration);
		if (html) passages.push({ html });
		narration = [];
	};
	for (const node of body) {
		const found = node.type === 'list' ? choicesOf(node, report) : undefined;
		if (found) {
			choices.push(...found);
			refuseStrays(
				found.flatMap(({ feedback }) => feedback),
				report
			);
			continue;
		}
		const speech = node.type === 'blockquote' && parseSpeech(node, frontMatter.cast, report);
		if (node.type === 'blockquote') {
			tell();
			if (speech) refuseStrays(speech.words, report);
			if (speech) passages.push({ speaker: speech.speaker, html: render.blocks(speech.words) });
		} else {
			refuseStrays([node], report);
			narration.push(node);
		}
		if (choices.length > 0 && (speech || node.type !== 'blockquote'))
			report.stop(
				'scene',
				node,
				'Nothing can follow the choices of a scene.',
				'Move it above them, or indent it as a quote under the choice that it follows from.'
			);
	}
	tell();
	return { passages, choices };
}

function refuseStrays(nodes: readonly RootContent[], report: Report): void {
	refuseQuotes(nodes, report);
	refuseAnchors(nodes, report, 'A choice is a list item that holds nothing before its link.');
}

function checkWayOn({ heading }: Section, ending: Ending | undefined, choices: Choice[], report: Report) {
	if (!ending && choices.length === 0)
		report.stop(
			'scene',
			heading,
			'The scene has no choices and is no ending.',
			'Add a list of links to other scenes, or call it ## Ending (good): …'
		);
	if (ending && choices.length > 0)
		report.stop('ending', choices[0]?.item, 'An ending has no choices.');
}
