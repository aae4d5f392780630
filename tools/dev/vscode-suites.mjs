/** `npm run vscode`: only the suites inside real VS Code. */
import { ensureInstalled } from './install.mjs';
import { conclude, runSteps } from './steps.mjs';
import { vscodeStep } from './vscode-step.mjs';

ensureInstalled();
conclude(await runSteps([vscodeStep], 1));
