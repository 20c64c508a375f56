/** Where a command shows what it does: progress on a terminal, plain lines elsewhere, one JSON value with --json. */
export type Screen = {
  line(text?: string): void;
  /** Replaces the last progress line on a terminal; elsewhere shown only when `done`. */
  progress(text: string, done?: boolean): void;
  /** The outcome for a machine; shown with --json only. */
  result(value: unknown): void;
  trouble(text: string): void;
  readonly json: boolean;
};

type Stream = { write(text: string): unknown; isTTY?: boolean };

/** A screen on two streams. With `json` nothing but the result goes to the first. */
export const makeScreen = (out: Stream, err: Stream, json: boolean): Screen => {
  let pending = false;
  const clear = () => {
    if (pending) out.write('\r\u001b[2K');
    pending = false;
  };
  return {
    json,
    line: (text = '') => {
      clear();
      (json ? err : out).write(`${text}\n`);
    },
    progress: (text, done = false) => {
      if (json) return;
      clear();
      if (done || !out.isTTY) {
        if (done) out.write(`${text}\n`);
        return;
      }
      out.write(text);
      pending = true;
    },
    result: (value) => {
      if (json) out.write(`${JSON.stringify(value)}\n`);
    },
    trouble: (text) => {
      clear();
      err.write(`${text}\n`);
    },
  };
};
