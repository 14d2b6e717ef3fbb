package io.opswrit.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What the values of one parameter may be. */
sealed interface ParameterRule permits PatternRule, ValuesRule {

    /** The one spelling under which equal values are compared, run and recorded. */
    String normalise(String value);

    /** The sentence to show when a normalised value is refused. */
    Optional<String> complaint(String value);

    /** The sentence that tells a person what to enter. */
    String hint();

    /** Adds what a form can check by itself; the catalogue still decides. */
    void describe(ObjectNode schema);
}
