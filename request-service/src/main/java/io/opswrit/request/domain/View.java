package io.opswrit.request.domain;

import io.opswrit.request.domain.Reader.Relation;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which requests a caller may see: all of them, or those to which one of the persons that the caller is stands in one of
 * the relations.
 */
public record View(boolean everything, Set<String> personIds, Set<Relation> relations) {

    public static View of(Caller caller) {
        boolean everything = caller.has(Role.OPERATOR) || caller.has(Role.AUDITOR);
        Set<Relation> relations = EnumSet.of(Relation.REQUESTER, Relation.SUBMITTER);
        if (caller.has(Role.APPROVER)) {
            relations.add(Relation.ASKED);
        }
        return new View(everything, Reader.idsOf(caller.person()), relations);
    }

    /** Only what the caller requested or submitted, whatever else they may see. */
    public static View ofOwn(Caller caller) {
        return new View(false, Reader.idsOf(caller.person()), EnumSet.of(Relation.REQUESTER, Relation.SUBMITTER));
    }
}
