import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { defineCommand, runMain } from 'citty';
import { refuseUnknown, UsageError } from '../lib/package/options.ts';
import { PackageError } from '../lib/package/package-error.ts';
import { findWebPackage, previewServer } from '../lib/package/preview-server.ts';

/** This machine only: a preview is nobody else's. */
const LOOPBACK = '127.0.0.1';

const command = defineCommand({
	meta: { name: 'preview', description: 'Serves the web package that was built last.' },
	args: {
		port: { type: 'string', default: '4173', description: 'the port; 0 takes any that is free' },
		out: { type: 'string', default: 'dist', description: 'the folder that the package is in' }
	},
	async run({ args }) {
		try {
			refuseUnknown(args, { strings: ['port', 'out'], booleans: [] });
			const port = Number(args.port);
			if (!/^\d+$/.test(args.port) || port > 65535) {
				throw new UsageError(`"${args.port}" is no port: they go from 0 to 65535.`);
			}
			const file = findWebPackage(args.out);
			if (!file) {
				throw new PackageError(
					`There is no web package in ${args.out}: run npm run package first.`
				);
			}
			await serve(file, port);
		} catch (error) {
			if (!(error instanceof UsageError || error instanceof PackageError)) throw error;
			console.error(error.message);
			process.exitCode = error instanceof UsageError ? 2 : 1;
		}
	}
});

async function serve(file: string, port: number): Promise<void> {
	const server = previewServer(file);
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			const taken = error.code === 'EADDRINUSE';
			reject(taken ? new PackageError(`Port ${port} is taken: try --port 0.`) : error);
		});
		server.listen(port, LOOPBACK, resolve);
	});
	const { port: actual } = server.address() as AddressInfo;
	console.log(`${basename(file)} is at http://${LOOPBACK}:${actual}/`);
}

await runMain(command);
