/**
 * Owns the making of what an AWS account gets: an SSM document of each command type, as files for Terraform and as a template
 * for CloudFormation. They are made from the catalogue, so that there is one source of what may run.
 */
package io.opswrit.aws;
