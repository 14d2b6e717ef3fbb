package io.opswrit.proof.check;

import io.opswrit.proof.outside.Simulator.Execution;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that was gathered from outside after a run.
 *
 * @param accepted request id to whether it is of high risk: what got its 202
 * @param views what the API says, by request id
 * @param records what the audit record says, by request id
 * @param heard what the topics say
 * @param fleet what really happened on the instances
 * @param logged source and id of each event in the audit log
 * @param mails what the mail server holds, each Message-ID and recipient once
 * @param forged request ids that nobody asked for
 */
public record Evidence(
        Map<String, Boolean> accepted,
        Map<String, Account> views,
        Map<String, Account> records,
        Heard heard,
        List<Execution> fleet,
        Set<String> logged,
        List<Mail> mails,
        Set<String> forged) {

    /** How often anything ran for each request that has executions, over all of them. */
    Map<String, Integer> runs() {
        return fleet.stream()
                .filter(execution -> heard.requestOf(execution.executionId()) != null)
                .collect(Collectors.toMap(
                        execution -> heard.requestOf(execution.executionId()), Execution::runs, Integer::sum));
    }
}
