import type { TFunction } from 'i18next';
import type { ScenarioPage, Scene } from '../course/schema/page.ts';
import type { ScenarioPlan } from '../course/schema/plan.ts';
import { markup, type Markup } from '../outline/text/markup.ts';
import { readable } from '../outline/text/readable.ts';
import { bearing } from '../outline/text/scenario.ts';
import { numbered } from './lists.ts';
import { letter, map, signs } from './map.ts';

/** A scenario to be played and talked over by a group: everything that the learner would only find by trying. */
export function scenarioForGroup(
	t: TFunction,
	page: ScenarioPage,
	plan: ScenarioPlan,
	discuss: readonly string[]
): Markup {
	const names = signs(page);
	const told = page.scenes.map((scene, at) => ({
		ends: scene.ending !== undefined,
		text: sceneForGroup(t, page, plan, names, at)
	}));
	const scenes = told.filter(({ ends }) => !ends).map(({ text }) => text);
	const endings = told.filter(({ ends }) => ends).map(({ text }) => text);
	const questions =
		discuss.length > 0 ? markup`<h3>${t('guide.discuss')}</h3>${numbered(discuss)}` : null;
	const supervision = page.supervision
		? markup`<h3>${t('guide.supervision')}</h3><p>${page.supervision}</p>`
		: null;
	return markup`${readable(t, page.id, page.intro)}${people(t, page)}${map(t, page, plan)}${questions}${supervision}<h3>${t('guide.scenes')}</h3>${scenes}<h3>${t('guide.howItEnds')}</h3>${endings}`;
}

/** Those who speak, in the order in which they are met. */
function people(t: TFunction, { scenes }: ScenarioPage): Markup {
	const speakers = new Set(
		scenes.flatMap(({ body }) =>
			body.flatMap((passage) => ('speaker' in passage ? [passage.speaker] : []))
		)
	);
	const items = [...speakers].map((speaker) => markup`<li>${speaker}</li>`);
	const list = items.length > 0 ? markup`<ul>${items}</ul>` : null;
	return markup`<h3>${t('guide.people')}</h3><p>${t('guide.you')}</p>${list}`;
}

function sceneForGroup(
	t: TFunction,
	page: ScenarioPage,
	plan: ScenarioPlan,
	names: readonly string[],
	at: number
): Markup {
	const scene = page.scenes[at]!;
	const passages = scene.body.map((passage) => {
		const words = readable(t, page.id, passage.html);
		return 'speaker' in passage
			? markup`<blockquote class="speech"><b>${passage.speaker}:</b> ${words}</blockquote>`
			: words;
	});
	const choices = scene.choices.map(({ text, feedback }, choice) => {
		const shape = plan.scenes[at]?.choices[choice];
		if (!shape) return markup``;
		const target = page.scenes[shape.to];
		const way = target
			? markup` ${t('text.leadsTo')} <a href="#${page.id}/${target.id}">${nameOf(t, target, names[shape.to]!)}</a>.`
			: null;
		return markup`<p><b>${names[at]!}${letter(choice)}. ${readable(t, page.id, text)}</b></p><blockquote><p><i>${bearing(t, page, shape).join(' ')}</i>${way}</p>${readable(t, page.id, feedback)}</blockquote>`;
	});
	return markup`<h4 id="${page.id}/${scene.id}">${nameOf(t, scene, names[at]!)}</h4>${passages}${choices}`;
}

function nameOf(t: TFunction, { title, ending }: Scene, sign: string): string {
	return ending
		? t('guide.endingTitle', { letter: sign, kind: t(`guide.endings.${ending}`), title })
		: t('guide.sceneTitle', { number: sign, title });
}
