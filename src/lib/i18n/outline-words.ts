import en from './en/outline.json' with { type: 'json' };
import { addWords } from './translator.ts';

/** The strings of the course written out; importing this adds them to every translator. */
addWords({ en });
