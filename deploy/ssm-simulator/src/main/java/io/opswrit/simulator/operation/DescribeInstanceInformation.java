package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.simulator.fleet.Fleet;
import io.opswrit.simulator.fleet.Instance;
import io.opswrit.simulator.fleet.InstanceState;
import io.opswrit.simulator.fleet.PingStatus;
import io.opswrit.simulator.protocol.Operation;
import io.opswrit.simulator.protocol.WireJson;
import io.opswrit.simulator.time.SimulatedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/** The managed nodes that run. Their tags are not told, only filtered by. */
final class DescribeInstanceInformation implements Operation {

    private static final int DEFAULT_SIZE = 10;

    /** How often a real agent says that it is there. */
    private static final Duration PING_INTERVAL = Duration.ofMinutes(5);

    private final Fleet fleet;
    private final Pages pages;
    private final SimulatedTime time;
    private final Instant lostSince;
    private final long pingMillis;

    DescribeInstanceInformation(Fleet fleet, SimulatedTime time, Pages pages) {
        this.pages = pages;
        this.fleet = fleet;
        this.time = time;
        this.lostSince = time.now().minus(Duration.ofHours(3));
        this.pingMillis =
                Math.max(1, Duration.between(time.now(), time.in(PING_INTERVAL)).toMillis());
    }

    @Override
    public String name() {
        return "DescribeInstanceInformation";
    }

    @Override
    public ObjectNode answer(ObjectNode input) {
        var filters = InstanceFilter.read(input);
        var instances = fleet.all().stream()
                .filter(instance -> instance.behaviour().state() == InstanceState.RUNNING)
                .filter(instance -> filters.stream().allMatch(filter -> filter.holds(instance)))
                .sorted(Comparator.comparing(Instance::id).reversed());
        var size = input.path("MaxResults").asInt(DEFAULT_SIZE);
        var answer = WireJson.object();
        pages.page(instances, Instance::id, size, pages.position(input.path("NextToken")))
                .write(answer, "InstanceInformationList", row -> write(row.json(), row.entry()));
        return answer;
    }

    private Instant lastPing() {
        long now = time.now().toEpochMilli();
        return Instant.ofEpochMilli(now - now % pingMillis);
    }

    private void write(ObjectNode json, Instance instance) {
        var host = instance.host();
        var online = instance.behaviour().pingStatus() == PingStatus.ONLINE;
        json.put("InstanceId", instance.id());
        json.put("PingStatus", instance.behaviour().pingStatus().wire());
        json.put("LastPingDateTime", WireJson.timestamp(online ? lastPing() : lostSince));
        json.put("AgentVersion", host.agentVersion());
        json.put("IsLatestVersion", false);
        json.put("PlatformType", host.platform().type());
        json.put("PlatformName", host.platform().name());
        json.put("PlatformVersion", host.platform().version());
        json.put("ResourceType", "EC2Instance");
        json.put("IPAddress", host.address());
        json.put("ComputerName", instance.computerName());
        json.put("SourceId", instance.id());
        json.put("SourceType", "AWS::EC2::Instance");
    }
}
