/**
 * The review as people see it: the queue, and the card that is made for a phone at three in the morning. Made of the same
 * use cases as the API; what stands here is words and layout, never a rule.
 */
package io.opswrit.approval.inbound.pages;
