import type { CoursePlan } from '../../course/schema/plan.ts';
import { objectives } from '../../session/objectives.ts';
import type { ObjectiveReport, Session } from '../../session/session.ts';

/** One of the regulator's areas, `1` to `6`, and what the learner has done in it so far. */
export interface AreaSoFar {
	area: string;
	practised: ObjectiveReport[];
	/** How many standards of the area the course has not yet put into the learner's way. */
	notYet: number;
}

/** The standards by area, in the course's order: the learner's own results as a map. */
export function standardsSoFar(plan: CoursePlan, session: Session): AreaSoFar[] {
	const areas = new Map<string, ObjectiveReport[]>();
	for (const report of objectives(plan, session)) {
		const area = report.standard.split('.')[0] ?? '';
		areas.set(area, [...(areas.get(area) ?? []), report]);
	}
	return [...areas].map(([area, reports]) => {
		const practised = reports.filter((report) => report.practised);
		return { area, practised, notYet: reports.length - practised.length };
	});
}
