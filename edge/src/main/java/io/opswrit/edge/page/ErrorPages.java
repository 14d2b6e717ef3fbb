package io.opswrit.edge.page;

import io.opswrit.edge.problem.Problem;
import io.opswrit.edge.problem.ProblemType;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Errors as people see them: what happened and what to do, in the frame of every page, or as a notice inside of one. */
@Singleton
class ErrorPages {

    static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    @CheckedTemplate(basePath = "")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance error(Problem problem);

        /** For who has not been asked to log in. */
        static native TemplateInstance refused(Problem problem);

        static native TemplateInstance notice(Problem problem);

        static native TemplateInstance expiredLogin(
                String path,
                String home,
                List<Map.Entry<String, String>> fields,
                List<Map.Entry<String, String>> typed);
    }

    /** @param fragment inside of a page that is there already */
    Uni<String> page(Problem problem, boolean fragment) {
        return (fragment ? Templates.notice(problem) : Templates.error(problem)).createUni();
    }

    /** @param typed those of the fields that somebody wrote something into */
    Uni<String> expiredLogin(
            String path, String home, List<Map.Entry<String, String>> fields, List<Map.Entry<String, String>> typed) {
        return Templates.expiredLogin(path, home, fields, typed).createUni();
    }

    /** Answers a call that no endpoint has seen yet, in a frame that asks nobody who is logged in. */
    void send(RoutingContext context, int status, String title, String detail) {
        var problem = new ProblemType("page-refused", status, title).problem(detail, List.of());
        send(context, status, Templates.refused(problem).createUni());
    }

    void send(RoutingContext context, int status, Uni<String> html) {
        html.subscribe()
                .with(
                        text -> context.response()
                                .setStatusCode(status)
                                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                                .end(text)
                                .onFailure(gone -> LOG.debug("The reader did not wait for the page", gone)),
                        context::fail);
    }
}
