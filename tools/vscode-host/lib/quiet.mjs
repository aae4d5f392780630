// Stands in for the two native modules of VS Code's server that the registry has only as C++ sources. Without it VS Code
// runs as well, but prints a stack trace for each process that it starts and keeps no log files.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverFolder } from './paths.mjs';

// The original ends the extension host when its parent hangs; here the run's keeper does.
const watchdog = `exports.start = () => undefined;
exports.exit = (code) => process.exit(code || 0);
`;

const logger = `const { appendFileSync, mkdirSync } = require('fs');
const { dirname } = require('path');
const names = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
let defaultLevel = 2;
class Logger {
  constructor(type, name, file) { this.file = file; this.level = defaultLevel; }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  write(level, text) {
    if (level < this.level || this.file === undefined) return;
    try { appendFileSync(this.file, new Date().toISOString() + ' [' + names[level] + '] ' + text + '\\n'); } catch { /* the folder is gone */ }
  }
  clearFormatters() {}
  setPattern() {}
  flush() {}
  drop() { this.file = undefined; }
}
names.forEach((name, level) => { Logger.prototype[name] = function (text) { this.write(level, text); }; });
async function create(name, file) {
  mkdirSync(dirname(file), { recursive: true });
  return new Logger('rotating', name, file);
}
exports.version = 0;
exports.setLevel = (level) => { defaultLevel = level; };
exports.setFlushOn = () => undefined;
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
`;

export function replaceNativeModules() {
  replace('native-watchdog', watchdog);
  replace('@vscode/spdlog', logger);
}

/**
 * @param {string} name
 * @param {string} source
 */
function replace(name, source) {
  const folder = join(serverFolder, 'node_modules', name);
  if (existsSync(folder)) writeFileSync(join(folder, 'index.js'), source);
}
