/** An author's verdicts by their points: `VERDICTS[3]` is `best`. */
export const VERDICTS = ['harmful', 'poor', 'sound', 'best'] as const;
export type Verdict = (typeof VERDICTS)[number];
