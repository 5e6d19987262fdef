import {spawn, type ChildProcess} from "node:child_process";
import {randomBytes} from "node:crypto";
import {existsSync} from "node:fs";
import {chmod, mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {hostname, tmpdir} from "node:os";
import {join} from "node:path";
import {run} from "./parts.js";
import {freePort} from "../free-port.js";

/** Debian's packages slurm-wlm and munge; the daemons serve this one user, who must be root to start jobs. */
export const missing = ["munged", "slurmctld", "slurmd"].every((name) => existsSync(`/usr/sbin/${name}`))
  ? process.getuid?.() === 0
    ? undefined
    : "only root can start slurmd"
  : "slurm-wlm is not installed";

/** A cluster of this one machine, with four slots, all of it in a temporary folder. */
export class SlurmCluster {
  private readonly daemons: ChildProcess[] = [];

  private constructor(
    readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  static async start(env: Readonly<Record<string, string>>): Promise<SlurmCluster> {
    const folder = await mkdtemp(join(tmpdir(), "tuiyan-slurm-"));
    // Munge wants its socket to be within everyone's reach, and its key within nobody else's.
    await chmod(folder, 0o755);
    await writeFile(join(folder, "munge.key"), randomBytes(1024), {mode: 0o600});
    await mkdir(join(folder, "state"));
    await mkdir(join(folder, "spool"));
    const config = join(folder, "slurm.conf");
    await writeFile(config, configOf(folder, await freePort(), await freePort()));
    const cluster = new SlurmCluster(folder, {...process.env, ...env, SLURM_CONF: config});
    try {
      await cluster.startDaemons();
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    return cluster;
  }

  /** Submits a job and waits until all of it has ended. @throws where a task of it fails */
  async submit(...args: string[]): Promise<void> {
    await this.call("sbatch", "--wait", `--chdir=${this.folder}`, ...args);
  }

  /** Ends jobs and daemons, and leaves nothing. */
  async stop(): Promise<void> {
    await this.call("scancel", "--user=root").catch(() => undefined);
    for (const daemon of this.daemons.reverse()) await ended(daemon);
    await rm(this.folder, {recursive: true, force: true});
  }

  private async startDaemons(): Promise<void> {
    const at = (name: string) => join(this.folder, name);
    const files = ["socket", "log-file", "pid-file", "seed-file"].map((name) => `--${name}=${at(`munge.${name}`)}`);
    this.daemon("munged", "--foreground", `--key-file=${at("munge.key")}`, ...files);
    await eventually(() => Promise.resolve(existsSync(at("munge.socket"))));
    this.daemon("slurmctld", "-D");
    this.daemon("slurmd", "-D");
    await eventually(async () => (await this.call("sinfo", "--noheader", "--format=%T")).trim() === "idle").catch(
      async (error: unknown) => {
        const logs = await Promise.all(["slurmctld.log", "slurmd.log"].map((name) => readFile(at(name), "utf8")));
        throw new Error(`the cluster does not start:\n${logs.join("\n")}`, {cause: error});
      },
    );
  }

  private daemon(name: string, ...args: string[]): void {
    this.daemons.push(spawn(`/usr/sbin/${name}`, args, {env: this.env, stdio: "ignore"}));
  }

  private async call(command: string, ...args: string[]): Promise<string> {
    return (await run(command, args, {env: this.env, timeout: 120_000})).stdout;
  }
}

/** Tracks processes and accounts for nothing by cgroups, which a container may not have. */
function configOf(folder: string, controlPort: number, nodePort: number): string {
  const name = hostname().split(".")[0] ?? "";
  return `ClusterName=tuiyan
SlurmctldHost=${name}(127.0.0.1)
SlurmctldPort=${controlPort}
SlurmdPort=${nodePort}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${folder}/munge.socket
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SlurmdParameters=config_overrides
NodeName=${name} NodeAddr=127.0.0.1 CPUs=4 RealMemory=16384 State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES State=UP
`;
}

async function eventually(check: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (await check().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("not within half a minute");
}

function ended(daemon: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (daemon.exitCode !== null || daemon.signalCode !== null) {
      resolve();
      return;
    }
    daemon.once("exit", () => {
      resolve();
    });
    daemon.kill();
    setTimeout(() => daemon.kill("SIGKILL"), 10_000).unref();
  });
}
