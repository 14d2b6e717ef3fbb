package io.opswrit.approval.domain;

import io.opswrit.events.Asked;
import io.opswrit.writ.Order;
import io.opswrit.writ.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Everybody who can be asked to decide, and from which level on. */
public record People(List<Listed> all) {

    public People {
        all = all.stream()
                .sorted(Comparator.comparingInt(Listed::level)
                        .thenComparing(listed -> listed.person().id()))
                .toList();
    }

    public Optional<Listed> find(Person person) {
        return all.stream().filter(listed -> listed.person().is(person)).findFirst();
    }

    /** @return who is asked on that level: its own people and those below, without who may never decide on that order */
    public List<Asked> asked(int level, Order order) {
        return all.stream()
                .filter(listed -> listed.level() <= level && listed.mayDecide(order))
                .map(Listed::asked)
                .toList();
    }

    /** @return the next level above that has somebody to ask */
    public OptionalInt levelAbove(int level, Order order) {
        return all.stream()
                .filter(listed -> listed.level() > level && listed.mayDecide(order))
                .mapToInt(Listed::level)
                .min();
    }
}
