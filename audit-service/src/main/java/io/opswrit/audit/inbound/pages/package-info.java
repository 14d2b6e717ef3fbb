/**
 * What people see of the memory: search by what they know, a record that reads as a sentence first and as fields second, and
 * the entries behind it. Made of the same use cases as the API.
 */
package io.opswrit.audit.inbound.pages;
