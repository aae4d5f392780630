/** `npm run vscode -- [--host node,web,ui,tool] [--grep REGEX]`: only the suites inside real VS Code, all of them unless told. */
import { ensureInstalled } from './install.mjs';
import { conclude, runSteps } from './steps.mjs';
import { vscodeStep } from './vscode-step.mjs';

ensureInstalled();
conclude(await runSteps([{ ...vscodeStep, args: [...vscodeStep.args, ...process.argv.slice(2)] }], 1));
