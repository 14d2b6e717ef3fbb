package io.opswrit.executor.domain;

import java.util.List;

/** One look at the whole fleet; an instance that is not among the nodes is not listed by SSM. */
public record Survey(List<ManagedNode> nodes, Tags tags) {}
