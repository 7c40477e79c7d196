import { expect } from '../expect.ts';
import type { ScenarioPlan } from '../../../src/lib/course/schema/plan.ts';
import { openChoices, sceneAt } from '../../../src/lib/session/scenario.ts';
import type { Path } from '../../../src/lib/session/session.ts';
import { plain, type Course } from '../course.ts';
import type { Screen } from '../screen.ts';

/** The way of someone who takes the best choice that is open, to an ending. */
export function bestPath(plan: ScenarioPlan): Path {
	const path: Path = [];
	for (;;) {
		const open = openChoices(plan, path);
		if (open.length === 0) return path;
		const choices = plan.scenes[sceneAt(plan, path)]!.choices;
		path.push(
			open.reduce((best, one) => (choices[one]!.points > choices[best]!.points ? one : best))
		);
	}
}

/** The title of the scene that a path leads to. */
export function sceneTitle(course: Course, id: string, path: Path): string {
	return course.words(id, 'scenario').scenes[sceneAt(course.shape(id, 'scenario'), path)]!.title;
}

/** Makes one decision and reads what follows; `path` is the way so far. */
export async function decide(
	screen: Screen,
	course: Course,
	id: string,
	path: Path,
	choice: number
): Promise<void> {
	const scene = sceneAt(course.shape(id, 'scenario'), path);
	const { text } = course.words(id, 'scenario').scenes[scene]!.choices[choice]!;
	await screen.getByRole('button', { name: plain(text), exact: true }).click();
	await screen.getByRole('button', { name: course.t('scenario.continue'), exact: true }).click();
	await expectScene(screen, course, id, [...path, choice]);
}

export async function expectScene(
	screen: Screen,
	course: Course,
	id: string,
	path: Path
): Promise<void> {
	const title = sceneTitle(course, id, path);
	await expect(screen.getByRole('main').getByRole('heading', { level: 2 }).first()).toContainText(
		title
	);
}

/** Plays from where the scenario stands, `from`, to the end of `path`. */
export async function playScenario(
	screen: Screen,
	course: Course,
	id: string,
	path: Path = bestPath(course.shape(id, 'scenario')),
	from = 0
): Promise<void> {
	for (let at = from; at < path.length; at++) {
		await decide(screen, course, id, path.slice(0, at), path[at]!);
	}
}
