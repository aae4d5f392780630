import type { SidecarStore } from './sidecarStore';

/** A store whose file is only known in a moment: whatever it is asked meanwhile is done then, in the same order. */
export function laterStore(opening: Promise<SidecarStore>): SidecarStore {
  return {
    load: async () => (await opening).load(),
    changed() {
      void opening.then((store) => {
        store.changed();
      });
    },
    flush: async () => (await opening).flush(),
    dispose() {
      void opening.then((store) => {
        store.dispose();
      });
    },
  };
}
