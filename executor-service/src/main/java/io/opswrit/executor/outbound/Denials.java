package io.opswrit.executor.outbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Tells an operator which permission the executor's role lacks and what does not work without it; once, and when it is over. */
@ApplicationScoped
public class Denials {

    private static final Logger LOG = Logger.getLogger(Denials.class);

    private static final Map<String, String> WITHOUT = Map.of(
            "ssm:SendCommand", "commands are refused; the instance may lack the tag that the policy asks for",
            "ssm:GetCommandInvocation", "commands run, but nobody learns how they end",
            "ssm:ListCommands", "a send that was never answered cannot be searched for",
            "ssm:ListCommandInvocations", "each command is asked for by itself: ends are noticed late when many run",
            "ssm:CancelCommand", "commands cannot be stopped");

    private final Map<String, String> told = new ConcurrentHashMap<>();

    /** Lets the answer pass, whatever it is. */
    <T> Uni<T> watch(String permission, Uni<T> call) {
        return call.invoke(_ -> allowed(permission)).onFailure().invoke(failure -> failed(permission, failure));
    }

    private void allowed(String permission) {
        if (told.remove(permission) != null) {
            LOG.infof("AWS allows %s again", permission);
        }
    }

    private void failed(String permission, Throwable failure) {
        if (!SsmErrors.isDenial(failure)) {
            return;
        }
        String saying = sayingOf(failure);
        if (!saying.equals(told.put(permission, saying))) {
            LOG.errorf(
                    "The executor's role is not allowed %s, so %s. AWS says: %s",
                    permission, WITHOUT.get(permission), saying);
        }
    }

    private static String sayingOf(Throwable failure) {
        return SsmErrors.unwrapped(failure) instanceof AwsServiceException service
                        && service.awsErrorDetails().errorMessage() != null
                ? service.awsErrorDetails().errorMessage()
                : "nothing more";
    }
}
