// The tables of README.md that repeat the manifest. `npm run docs` writes them; test/house/readme.test.ts holds README to them.

import prettier from 'prettier';

/** Finds `%key%` in the English manifest strings. */
function resolver(strings) {
  return (text) => String(text ?? '').replace(/^%(.+)%$/, (_, key) => strings[key] ?? key);
}

/** Text inside a cell of a Markdown table. */
function cell(text) {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
}

function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`);
  return lines.join('\n');
}

function keyName(binding) {
  const pretty = (key) =>
    key
      .split(' ')
      .map((chord) =>
        chord
          .split('+')
          .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
          .join('+'),
      )
      .join(' ');
  const mac = binding.mac === undefined || binding.mac === binding.key ? '' : ` (macOS \`${pretty(binding.mac)}\`)`;
  return `\`${pretty(binding.key)}\`${mac}`;
}

function commands(manifest, text) {
  const hidden = new Set(
    (manifest.contributes.menus.commandPalette ?? [])
      .filter((entry) => entry.when === 'false')
      .map((entry) => entry.command),
  );
  const keys = new Map();
  for (const binding of manifest.contributes.keybindings ?? [])
    keys.set(binding.command, [...(keys.get(binding.command) ?? []), keyName(binding)]);
  const rows = manifest.contributes.commands
    .filter((command) => !hidden.has(command.command))
    .map((command) => [
      `${text(command.category)}: ${text(command.title)}`,
      (keys.get(command.command) ?? []).join(', '),
    ]);
  return table(['Command', 'Key'], rows);
}

function settings(manifest, text) {
  const rows = Object.entries(manifest.contributes.configuration.properties).map(([name, setting]) => [
    `\`${name}\``,
    text(setting.markdownDescription ?? setting.description),
    `\`${JSON.stringify(setting.default)}\``,
  ]);
  return table(['Setting', 'What it does', 'Default'], rows);
}

function colors(manifest, text) {
  return table(
    ['Colour', 'For'],
    manifest.contributes.colors.map((color) => [`\`${color.id}\``, text(color.description)]),
  );
}

/** README with the tables between `<!-- NAME -->` and `<!-- /NAME -->` made anew, formatted as prettier would. */
export async function withTables(readme, manifest, strings) {
  const text = resolver(strings);
  const tables = { commands, settings, colors };
  const page = Object.entries(tables).reduce(
    (before, [name, make]) =>
      before.replace(
        new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`),
        (_, open, close) => `${open}\n${make(manifest, text)}\n\n${close}`,
      ),
    readme,
  );
  const config = await prettier.resolveConfig(import.meta.filename);
  return prettier.format(page, { ...config, parser: 'markdown' });
}
