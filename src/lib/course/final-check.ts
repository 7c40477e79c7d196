/** The quiz whose result is the course's where `course.yaml` says `pass: { scored: final-check }`. */
export const FINAL_CHECK = 'finish/final-check';
