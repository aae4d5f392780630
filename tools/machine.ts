import os from 'node:os';

/** Where and when something was measured; numbers of different machines cannot be compared. */
export interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
  readonly platform: string;
  /** Processes that wanted a core in the last minute, on average; 0 where the system does not say. */
  readonly load: number;
}

export function thisMachine(): Machine {
  const [first] = os.cpus();
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' ') + ' UTC',
    cpu: first?.model.trim() ?? 'unknown processor',
    cores: os.availableParallelism(),
    node: process.versions.node,
    platform: `${os.platform()} ${os.arch()}`,
    load: Math.round((os.loadavg()[0] ?? 0) * 10) / 10,
  };
}

export function describeMachine({ date, cpu, cores, node, platform, load }: Machine): string {
  return `${date}, ${cpu}, ${cores} cores, ${platform}, Node ${node}, load ${load}`;
}
