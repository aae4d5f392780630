// The workbench writes its own log to the same place as the suite's console. These are its lines on a healthy run.

const usual = [
  /^Resolv(ing|ed) connection token \(/,
  /^Creating a socket \(/,
  /^(Updating|Ignoring fetching) additional builtin extensions/,
  /^No search provider registered for scheme: vscode-remote, waiting/,
  /^ChatSessionStore: /,
  /^Creation of workbench contribution /,
  /^\[remote-connection\]/,
  /^\[Service Worker\] registration/,
  /^An unknown error occurred\. Please consult the log/,
  /^DialogService: refused to show dialog in tests\. Contents: Do you trust the authors/,
  /^Started local extension host with pid/,
];

/** Whether a line is the workbench's own and says nothing about the suite. @param {string} line */
export function isNoise(line) {
  return usual.some((pattern) => pattern.test(line));
}
