package io.opswrit.audit.outbound;

import io.opswrit.audit.domain.RecordFilter;
import io.opswrit.delivery.testing.TestDatabase;
import java.util.List;
import java.util.Map;

/** How PostgreSQL goes about a search, and how long it takes there. */
public final class Plans {

    private Plans() {}

    public static List<String> of(RecordFilter filter) {
        RecordQuery query = RecordQuery.of(filter);
        String sql = query.sql();
        for (Map.Entry<String, Object> parameter : query.parameters().entrySet()) {
            sql = sql.replaceAll(
                    ":" + parameter.getKey() + "\\b",
                    parameter.getValue() instanceof Integer
                            ? parameter.getValue().toString()
                            : "'" + parameter.getValue() + "'");
        }
        return TestDatabase.rows("explain (analyze, timing off, costs off, buffers off) " + sql);
    }
}
