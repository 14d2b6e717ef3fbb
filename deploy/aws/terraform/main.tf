# Opswrit: what the executor may do, what the managed instances may do, the bucket of the approved scripts, and in the
# stricter mode the documents. The same as ../cloudformation.

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}

locals {
  account   = data.aws_caller_identity.current.account_id
  partition = data.aws_partition.current.partition
  region    = data.aws_region.current.id
}
