import en from './en/evidence.json' with { type: 'json' };
import { addWords } from './translator.ts';

/** The strings of the CPD record and the certificate; importing this adds them to every translator. */
addWords({ en });
