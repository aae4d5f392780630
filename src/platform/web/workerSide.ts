/** Answers what the one who started this worker asks, in any order. Its twin is `platform/node`. */
export function listen(answer: (asked: unknown) => Promise<unknown>): void {
  self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    answer(data).then(
      (answered) => {
        if (answered !== undefined) self.postMessage(answered);
      },
      // Thrown where the host looks for errors: those of a promise do not reach it.
      (error: unknown) => {
        setTimeout(() => {
          throw error;
        });
      },
    );
  });
}
