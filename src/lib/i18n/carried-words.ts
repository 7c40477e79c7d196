import en from './en/carried.json' with { type: 'json' };
import { addWords } from './translator.ts';

/** The strings that only the carried pages need; importing this adds them to every translator. */
addWords({ en });
