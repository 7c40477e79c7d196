import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/**
 * Every file is a request that an LMS pays for with a full script start, so two kinds of tiny
 * files are folded into the app once the bundle is made:
 *
 * - Rolldown's runtime, a few hundred bytes that it keeps in a file of its own;
 * - Kit's entry of a route whose code is in the app already, a file that only passes names on.
 *
 * What has another form than the one known here is left alone: then there is a request more, and
 * nothing else. The second also sees to it that a page links the styles of the files it imports.
 */
export function fewerFiles(): Plugin[] {
	const inClient = ({ name }: { name: string }) => name === 'client';
	return [
		{
			name: 'second-look:inline-runtime',
			applyToEnvironment: inClient,
			generateBundle: { order: 'pre', handler: (_options, bundle) => inlineRuntime(bundle) }
		},
		{
			name: 'second-look:fold-entries',
			applyToEnvironment: inClient,
			enforce: 'post',
			// After Vite has written its manifest, by which Kit finds its entries.
			generateBundle: { order: 'post', handler: (_options, bundle) => foldEntries(bundle) }
		}
	];
}

function chunksOf(bundle: Bundle): Chunk[] {
	return Object.values(bundle).filter((file) => file.type === 'chunk');
}

const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function inlineRuntime(bundle: Bundle): void {
	const chunks = chunksOf(bundle);
	const runtime = chunks.find(({ name }) => name === 'rolldown-runtime');
	const body = /^(.*);export\{(\w+(?:,\w+)*)\};?\s*$/s.exec(runtime?.code ?? '');
	if (!runtime || !body) return;
	const importing = new RegExp(
		`import\\{(\\w+ as \\w+(?:,\\w+ as \\w+)*)\\}from["'\`][./]*${literally(baseName(runtime.fileName))}["'\`];`
	);
	const users = chunks.filter(({ imports }) => imports.includes(runtime.fileName));
	if (!users.every(({ code }) => importing.test(code))) return;
	for (const chunk of users) {
		chunk.code = chunk.code.replace(importing, (_, names: string) => {
			const pairs = names.split(',').map((pair) => pair.split(' as '));
			const values = pairs.map(([name, local]) => `${local}=(()=>{${body[1]};return ${name}})()`);
			return `const ${values.join(',')};`;
		});
		chunk.imports = chunk.imports.filter((path) => path !== runtime.fileName);
	}
	delete bundle[runtime.fileName];
}

function foldEntries(bundle: Bundle): void {
	const manifest = bundle['.vite/manifest.json'];
	if (manifest?.type !== 'asset') return;
	const files = JSON.parse(String(manifest.source)) as Record<
		string,
		{ file: string; imports?: string[] }
	>;
	const chunks = chunksOf(bundle);
	for (const entry of chunks.filter(({ name }) => name.startsWith('nodes/'))) {
		const passed = /^export\{([^}]*)\}from["'`]\.\.\/(app\.[\w-]+\.js)["'`];?\s*$/.exec(entry.code);
		const listed = Object.values(files).find(({ file }) => file === entry.fileName);
		const app = chunks.find(({ fileName }) => baseName(fileName) === passed?.[2]);
		if (!passed || !listed || !app) continue;
		const asking = new RegExp(
			`import\\(["'\`][./]*nodes/${literally(baseName(entry.fileName))}["'\`]\\)`,
			'g'
		);
		const names = passed[1]!.split(',').map((pair) => pair.split(' as '));
		const fields = names.map(([local, name = local]) => `${name}:e.${local}`);
		const instead = `import("./${passed[2]}").then(e=>({${fields.join(',')}}))`;
		// Kit's list of routes is in the app; nobody else asks for a route's entry.
		app.code = app.code.replace(asking, instead);
		listed.file = app.fileName;
		delete bundle[entry.fileName];
	}
	// Kit takes each file once: a style that it first meets behind the app's `import()` is not linked.
	const last = (key: string) => Number(key.startsWith('_app.'));
	for (const { imports } of Object.values(files)) imports?.sort((a, b) => last(a) - last(b));
	manifest.source = JSON.stringify(files);
}
