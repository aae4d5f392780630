/** `npm test`: the checks, then the suites inside real VS Code, in its Node host and in its web worker host. */
import { ensureInstalled } from './install.mjs';
import { runChecks } from './check-steps.mjs';
import { conclude, runSteps } from './steps.mjs';
import { vscodeStep } from './vscode-step.mjs';

ensureInstalled();
const checks = await runChecks();
const suites = await runSteps([vscodeStep], 1);
conclude(checks, suites);
