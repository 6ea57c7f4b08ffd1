import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { status, type Metadata, type ServiceError } from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import { DoubleLog } from './double-log.js';
import { refusal } from './double-messages.js';
import { DoubleNode, type Membership } from './double-node.js';

const { FOLLOWER, LEADER, SHUTDOWN } = gossip.MemberInfo.VNodeState;

/** Three nodes over one log; one leads, the others answer what does not insist on the leader. */
export class DoubleCluster implements Membership {
  readonly log = new DoubleLog();
  readonly nodes = [1, 2, 3].map(() => new DoubleNode(this.log, this));
  /** Undefined while the nodes elect one, or cannot. */
  leader: DoubleNode | undefined = this.nodes[0];

  get url(): string {
    return `esdb://${this.nodes.map(({ port }) => `127.0.0.1:${port}`).join(',')}?tls=false`;
  }

  async start(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.start()));
  }

  /** Kills the leader; nobody leads before `elect`. */
  async killLeader(): Promise<DoubleNode> {
    const fallen = this.leader!;
    this.leader = undefined;
    await fallen.kill();
    return fallen;
  }

  /** The first node alive leads, where two of three are alive. */
  elect(): void {
    const alive = this.nodes.filter((node) => node.alive);
    this.leader = alive.length > 1 ? alive[0] : undefined;
  }

  async close(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.close()));
  }

  refuse(node: DoubleNode, metadata: Metadata): ServiceError | undefined {
    if (!this.leader) return refusal(status.UNKNOWN, 'No leader info available in response');
    if (node === this.leader || metadata.get('requires-leader')[0] !== 'true') return undefined;
    return refusal(status.NOT_FOUND, 'Leader info available', {
      exception: 'not-leader',
      'leader-endpoint-host': '127.0.0.1',
      'leader-endpoint-port': String(this.leader.port),
    });
  }

  gossip(): gossip.ClusterInfo {
    const members = this.nodes.map((node) => {
      const member = new gossip.MemberInfo().setInstanceId(new shared.UUID().setString(randomUUID()));
      member.setTimeStamp('0').setIsAlive(node.alive);
      member.setState(!node.alive ? SHUTDOWN : node === this.leader ? LEADER : FOLLOWER);
      return member.setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(node.port));
    });
    return new gossip.ClusterInfo().setMembersList(members);
  }
}
