package io.opswrit.request.inbound.pages;

import io.opswrit.catalogue.CommandType;
import io.opswrit.catalogue.JustificationRule;
import io.opswrit.edge.page.FieldErrors;
import io.opswrit.events.Instance;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Draft;
import io.opswrit.request.domain.Role;
import io.opswrit.request.inbound.Violations;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The form as the page shows it.
 *
 * @param type empty until one is chosen that there is and that the caller may use
 * @param errors those to show by now: of a field that nobody has filled in yet, none
 * @param mood why the form is shown
 */
record NewRequestForm(
        NewRequestEntry entry, Draft draft, Optional<CommandType> type, Caller caller, FieldErrors errors, Mood mood) {

    /** Why the form is shown. */
    enum Mood {
        /** It is being filled in. */
        WRITING,
        /** Something is wrong with it. */
        WRONG,
        /** It is about to be sent, and was not shown as it is now. */
        LOOK_FIRST,
        /** It was sent before and has been changed since. */
        SENT_BEFORE
    }

    /** @param leaving the field that was just left, which may be wrong by being empty */
    static NewRequestForm writing(NewRequestEntry entry, Draft draft, Caller caller, String leaving) {
        return form(entry, draft, caller, Mood.WRITING, field -> entry.has(field) || field.equals(leaving));
    }

    static NewRequestForm shown(NewRequestEntry entry, Draft draft, Caller caller, Mood mood) {
        return form(entry, draft, caller, mood, field -> true);
    }

    private static NewRequestForm form(
            NewRequestEntry entry, Draft draft, Caller caller, Mood mood, Predicate<String> due) {
        var errors = draft.violations().stream()
                .filter(violation -> due.test(violation.field()))
                .toList();
        return new NewRequestForm(
                entry, draft, draft.assessment().commandType(), caller, new FieldErrors(Violations.of(errors)), mood);
    }

    public boolean wrong() {
        return mood == Mood.WRONG;
    }

    public boolean lookFirst() {
        return mood == Mood.LOOK_FIRST;
    }

    public boolean sentBefore() {
        return mood == Mood.SENT_BEFORE;
    }

    /** A form that was sent before needs another one, or it would stand for the first request. */
    public String key() {
        return entry.key()
                .filter(_ -> !sentBefore())
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    public String instanceTyped() {
        return entry.value(NewRequestEntry.INSTANCE);
    }

    /** Null as long as nothing that was typed says which one is meant. */
    public Instance instance() {
        return draft.instance().orElse(null);
    }

    public String commandType() {
        return type.map(CommandType::key).orElse("");
    }

    public boolean chosen() {
        return type.isPresent();
    }

    public String summary() {
        return type.map(CommandType::summary).orElse("");
    }

    public List<NewRequestField> fields() {
        return type.map(chosen -> NewRequestField.of(chosen, entry)).orElse(List.of());
    }

    public boolean asksForWhom() {
        return caller.has(Role.DELEGATE) || entry.has(NewRequestEntry.EMAIL);
    }

    public String email() {
        return entry.value(NewRequestEntry.EMAIL);
    }

    public boolean justificationNeeded() {
        return type.map(chosen -> chosen.justification() == JustificationRule.REQUIRED)
                .orElse(false);
    }

    public String justification() {
        return entry.value(NewRequestEntry.JUSTIFICATION);
    }

    /** Null until a command type is chosen. */
    public NewRequestReview review() {
        return type.map(chosen -> new NewRequestReview(draft, chosen)).orElse(null);
    }

    /** Whether the page shows the fields of the chosen type: a check may overtake them, and then says nothing of them. */
    public boolean fieldsShown() {
        return chosen() && entry.shown().equals(commandType());
    }

    /** Every field that is on the page and may have a sentence beside it. */
    public List<String> fieldNames() {
        Stream<String> always = Stream.of(NewRequestEntry.INSTANCE, NewRequestEntry.COMMAND_TYPE);
        Stream<String> further = fieldsShown()
                ? Stream.concat(
                        fields().stream().map(NewRequestField::name),
                        Stream.of(NewRequestEntry.EMAIL, NewRequestEntry.JUSTIFICATION))
                : Stream.empty();
        return Stream.concat(always, further)
                .filter(field -> asksForWhom() || !field.equals(NewRequestEntry.EMAIL))
                .toList();
    }
}
