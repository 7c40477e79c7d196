import * as again12 from 'scorm-again/scorm12/min';
import * as again2004 from 'scorm-again/scorm2004/min';

/* Its declarations name a default export; its modules have the class by its name. */
const { Scorm12API } = again12 as unknown as { Scorm12API: typeof again12.default };
const { Scorm2004API } = again2004 as unknown as { Scorm2004API: typeof again2004.default };

type Tree = { [name: string]: Tree | string };

/** An LMS that keeps what scorm-again commits, and hands it over again at the next launch. */
abstract class ScormAgainLms {
	broken = false;
	protected stored: string | null = null;

	held(): { [element: string]: string } {
		return ScormAgainLms.flatten(this.stored);
	}

	protected readonly service = {
		updateSettings() {},
		processHttpRequest: (_address: string, attempt: object) => {
			if (this.broken) return { result: 'false', errorCode: 391 };
			this.stored = JSON.stringify(attempt);
			return { result: 'true', errorCode: 0 };
		}
	};

	protected tree(): Tree {
		return this.stored ? (JSON.parse(this.stored).cmi as Tree) : {};
	}

	static flatten(stored: string | null): { [element: string]: string } {
		const all: { [element: string]: string } = {};
		const walk = (tree: Tree, path: string) => {
			for (const [name, value] of Object.entries(tree)) {
				if (typeof value === 'object' && value !== null) walk(value, `${path}.${name}`);
				else if (value !== '') all[`${path}.${name}`] = String(value);
			}
		};
		if (stored) walk(JSON.parse(stored).cmi, 'cmi');
		return all;
	}
}

export class ScormAgain12 extends ScormAgainLms {
	launch(mode?: 'review' | 'browse') {
		const api = new Scorm12API({ lmsCommitUrl: '/', logLevel: 5 }, this.service);
		const held = this.tree();
		const core = (held.core ?? {}) as Tree;
		api.loadFromJSON(
			{
				...held,
				core: {
					...core,
					student_id: 'learner-1',
					student_name: 'Begum, Amina',
					entry: core.exit === 'suspend' ? 'resume' : '',
					lesson_mode: mode ?? 'normal',
					credit: mode ? 'no-credit' : 'credit'
				}
			},
			'cmi'
		);
		return api;
	}
}

export class ScormAgain2004 extends ScormAgainLms {
	launch(mode?: 'review' | 'browse') {
		const api = new Scorm2004API({ lmsCommitUrl: '/', logLevel: 5 }, this.service);
		const held = this.tree();
		api.loadFromJSON(
			{
				...held,
				learner_id: 'learner-1',
				learner_name: 'Begum, Amina',
				entry: held.exit === 'suspend' ? 'resume' : '',
				mode: mode ?? 'normal',
				credit: mode ? 'no-credit' : 'credit',
				session_time: 'PT0S'
			},
			'cmi'
		);
		return api;
	}
}

/** A Storage in memory that can be full. */
export function memoryStorage() {
	const items = new Map<string, string>();
	return {
		full: false,
		getItem: (key: string) => items.get(key) ?? null,
		setItem(key: string, value: string) {
			if (this.full) throw new DOMException('full', 'QuotaExceededError');
			items.set(key, value);
		},
		removeItem: (key: string) => void items.delete(key)
	};
}
