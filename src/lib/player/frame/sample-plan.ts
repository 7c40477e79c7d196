import type { CoursePlan } from '../../course/schema/plan.ts';

const scenario = {
	kind: 'scenario' as const,
	standards: ['2.6'],
	meters: [],
	scenes: [{ choices: [{ to: 1, points: 3 }] }, { ending: 'good' as const, choices: [] }]
};

/** A small course for the specs of what shows the whole plan. */
export const samplePlan: CoursePlan = {
	id: 'sample',
	version: '1.0.0',
	language: 'en',
	languages: ['en'],
	title: 'Second Look: using AI ethically in social work',
	description: 'A self-paced course for social workers and students in England.',
	completion: { pages: 'core', activities: 'core' },
	pass: { scored: 'quizzes', mark: 80 },
	lessons: [
		{
			id: 'welcome',
			title: 'Start here',
			summary: 'What AI is already doing in social work.',
			minutes: 10,
			pages: [
				{ id: 'welcome/index', kind: 'opening', title: 'Start here', minutes: 0, further: false },
				{ id: 'welcome/four-uses', kind: 'prose', title: 'Four jobs', minutes: 4, further: false },
				{
					id: 'welcome/shortcut',
					kind: 'scenario',
					title: 'The shortcut',
					minutes: 6,
					further: false,
					activity: scenario
				},
				{ id: 'welcome/more', kind: 'prose', title: 'More of it', minutes: 5, further: true }
			]
		},
		{
			id: 'recording',
			title: 'Records and note-taking tools',
			summary: 'Whose voice the record carries.',
			minutes: 8,
			pages: [
				{ id: 'recording/index', kind: 'opening', title: 'Records', minutes: 0, further: false },
				{
					id: 'recording/the-visit',
					kind: 'scenario',
					title: 'The visit',
					minutes: 8,
					further: false,
					activity: scenario
				}
			]
		}
	],
	standards: [{ number: '2.6', scored: true }]
};
