// Another extension that uses Article Annotator's API, as docs/api.md says: a format of its own, and a detector of e-mail
// addresses. The suites load it beside ours.
'use strict';
const vscode = require('vscode');

/** A list of who is quoted, a line a quotation. */
const speakers = {
  id: 'example.speakers',
  name: 'Speakers (sample)',
  write({ items, entities, name }) {
    const nameOf = ({ entity, quote }) => entities.get(entity)?.name ?? quote;
    const lines = items.flatMap(({ roles }) => (roles.speaker ?? []).map(nameOf));
    // What it does to its copy reaches nobody.
    items.length = 0;
    entities.clear();
    return { files: [{ suffix: '.speakers.txt', content: [name, ...lines, ''].join('\n') }], lost: [] };
  },
};

const addresses = {
  id: 'example.addresses',
  name: 'E-mail addresses (sample)',
  async detect({ text }) {
    return [...text.matchAll(/[\w.]+@[\w.]+\w/gu)].map(({ index, 0: found }) => ({
      type: 'other',
      start: index,
      end: index + found.length,
      name: found,
      score: 0.75,
    }));
  },
};

exports.activate = async (context) => {
  const annotator = vscode.extensions.getExtension('article-annotator.article-annotator');
  const api = await annotator.activate();
  if (api.version !== 1) throw new Error(`version ${api.version} is not known`);
  const registered = [api.registerFormat(speakers), api.registerDetector(addresses)];
  context.subscriptions.push(...registered);
  return { dispose: () => vscode.Disposable.from(...registered).dispose() };
};
