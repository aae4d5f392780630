/** The suites that run inside VS Code. They print its version and mocha's summary once a host. */
export const vscodeStep = {
  name: 'suites in VS Code',
  tests: true,
  live: true,
  args: ['tools/vscode-host/run-suites.mjs'],
};
