/** `npm run package`: builds for production and packs artifacts/article-annotator-VERSION.vsix, then looks into it. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root } from './install.mjs';
import { findFaults, zipNames } from './vsix.mjs';

ensureInstalled();
const { createVSIX } = await import('@vscode/vsce');
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const packagePath = path.join(root, 'artifacts', `${name}-${version}.vsix`);
mkdirSync(path.dirname(packagePath), { recursive: true });

// The bundles hold what they need, so no package is packed. There is no public repository that relative links could lead to.
await createVSIX({
  cwd: root,
  packagePath,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});

const bytes = readFileSync(packagePath);
const faults = findFaults(zipNames(bytes), bytes.length);
for (const fault of faults) console.error(fault);
console.log(`${path.relative(root, packagePath)}  ${(bytes.length / 1024).toFixed(0)} KB`);
process.exitCode = faults.length === 0 ? 0 : 1;
