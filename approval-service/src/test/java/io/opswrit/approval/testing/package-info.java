/** Keys, people and orders for the tests of this service. */
package io.opswrit.approval.testing;
