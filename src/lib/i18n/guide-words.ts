import en from './en/guide.json' with { type: 'json' };
import { addWords } from './translator.ts';

/** The strings of the guide for those who teach the course; no package holds them. */
addWords({ en });
