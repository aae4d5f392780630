/** `npm run check`: everything but VS Code. */
import { ensureInstalled } from './install.mjs';
import { runChecks } from './check-steps.mjs';
import { conclude } from './steps.mjs';

ensureInstalled();
conclude(await runChecks());
