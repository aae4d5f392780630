import * as vscode from 'vscode';
import { fileMime, importDropped } from './dropFiles';
import { entityOfNode, mergeInto } from './entities';
import type { Model } from './model';
import type { Node } from './nodes';

/** What VS Code calls what is dragged out of the view. */
const mime = 'application/vnd.code.tree.article.entities';

/** An entity that is dropped on another is the same as that; files are imported. */
export function createDragAndDrop(model: Model): vscode.TreeDragAndDropController<Node> {
  return {
    dragMimeTypes: [mime],
    dropMimeTypes: [mime, fileMime],
    handleDrag(nodes, data) {
      const keys = nodes.flatMap((node) => (node.kind === 'entity' ? [node.key] : []));
      if (keys.length > 0) data.set(mime, new vscode.DataTransferItem(keys));
    },
    async handleDrop(node, data, token) {
      if (!data.get(mime)) return importDropped(data, token);
      const target = node && entityOfNode(model, node);
      const keys: unknown = data.get(mime)?.value;
      if (!target || !Array.isArray(keys)) return;
      const entities = keys.flatMap((key) => (typeof key === 'string' ? (model.corpus.entities.get(key) ?? []) : []));
      await mergeInto(model, entities, target);
    },
  };
}
