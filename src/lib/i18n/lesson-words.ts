import en from './en/lesson.json' with { type: 'json' };
import { addWords } from './translator.ts';

/** The strings that only lesson pages need; importing this adds them to every translator. */
addWords({ en });
