import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

interface Locked {
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Does Node's look-up from a package's folder upwards find a package of that name in the lock? */
function isLocked(packages: Readonly<Record<string, Locked>>, from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (place in packages) return true;
    if (at === '') return false;
  }
}

const locks = ['.', ...readdirSync(path.join(root, 'tools')).map((tool) => `tools/${tool}`)]
  .map((folder) => path.posix.join(folder, 'package-lock.json'))
  .filter((file) => existsSync(path.join(root, file)));

for (const file of locks)
  describe(file, () => {
    const { packages } = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as {
      packages: Readonly<Record<string, Locked>>;
    };

    it('names no registry, so that any may serve it', () => {
      const named = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
      assert.deepEqual(named, []);
    });

    // A registry that lacks a package for another platform yields a lock without it, which `npm ci` then refuses everywhere.
    it('is complete', () => {
      const missing = Object.entries(packages).flatMap(([place, { dependencies = {}, optionalDependencies = {} }]) =>
        Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !isLocked(packages, place, name)),
      );
      assert.deepEqual(missing, []);
    });
  });
